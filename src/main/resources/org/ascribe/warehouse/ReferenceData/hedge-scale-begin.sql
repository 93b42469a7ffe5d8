create temp table incoming (like warehouse.hedge_scale) on commit drop
