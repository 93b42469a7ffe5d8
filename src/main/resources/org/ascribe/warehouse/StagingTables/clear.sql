select staging.clear(${name}, :instance)
