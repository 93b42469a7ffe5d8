package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.ascribe.job.HttpSpec;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.source.ColumnMapper;
import org.ascribe.source.SourceFile;
import org.ascribe.source.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class SuspectValuesTest {
  private static final BiFunction<String, HttpSpec, SourceFile> NO_WEB =
      (address, spec) -> {
        throw new AssertionError("nothing is to be fetched, but " + address + " was");
      };

  @TempDir Path folder;

  @Test
  void countsDamagedValuesAndNamesTheFirstPlace() throws IOException {
    SuspectValues suspects = new SuspectValues();

    List<Outcome<LoadRecord>> loaded =
        load("id,name,more\n1,MÜLLER “Café”,x\n2,caf\uFFFD,a|\uFFFD\n3,itâ€™s,y\n", suspects);

    assertThat(loaded).hasSize(3).allMatch(outcome -> outcome instanceof Outcome.Accepted);
    assertThat(suspects.warning())
        .hasValueSatisfying(
            warning ->
                assertThat(warning)
                    .contains("windows-1252): 3, the first in")
                    .endsWith("a.csv line 3, column name"));
  }

  @Test
  void saysNothingOfSoundText() throws IOException {
    SuspectValues suspects = new SuspectValues();
    load("id,name,more\n1,Ærø – Åland,São Paulo|Đà Nẵng\n", suspects);

    assertThat(suspects.warning()).isEmpty();
  }

  private List<Outcome<LoadRecord>> load(String csv, SuspectValues suspects) throws IOException {
    Files.writeString(folder.resolve("a.csv"), csv);
    Files.writeString(
        folder.resolve("job.yml"),
        """
        title: T
        publisher: {name: P}
        source: {format: csv, path: a.csv}
        map: {id: {required: true}, name: name, more: {type: list, separator: "|"}}
        load: {table: t, key: [id]}
        """);
    JobSpec job = JobCatalog.read(folder).require("job");
    List<SourceFile> files = SourceFiles.open(job, NO_WEB);
    RecordProcessor processor =
        new RecordProcessor(new ColumnMapper(job, files), suspects, new TableRows());
    SourceItemReader reader = new SourceItemReader(job, files);
    List<Outcome<LoadRecord>> loaded = new ArrayList<>();
    reader.open(new ExecutionContext());
    for (var read = reader.read(); read != null; read = reader.read()) {
      loaded.add(processor.process(read));
    }
    reader.close();
    return loaded;
  }
}
