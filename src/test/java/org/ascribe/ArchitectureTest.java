package org.ascribe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of packages. A breach says which import to move and whereto. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ascribe");

  /** Package, and the packages of this project it may import. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("job", List.of("model")),
          Map.entry(
              "source",
              List.of(
                  "model", "job", "source.archive", "source.feed", "source.mail", "source.warc")),
          Map.entry("source.archive", List.of()),
          Map.entry("source.feed", List.of()),
          Map.entry("source.mail", List.of()),
          Map.entry("source.warc", List.of()),
          Map.entry("fetch", List.of("model", "job", "source")),
          Map.entry("clean", List.of("model", "job")),
          Map.entry("lexicon", List.of("model")),
          Map.entry(
              "extract",
              List.of(
                  "model",
                  "lexicon",
                  "extract.text",
                  "extract.claim",
                  "extract.quote",
                  "extract.fact")),
          Map.entry("extract.text", List.of("model", "lexicon")),
          Map.entry("extract.reading", List.of("model", "lexicon", "extract.text")),
          Map.entry(
              "extract.actor", List.of("model", "lexicon", "extract.text", "extract.reading")),
          Map.entry(
              "extract.claim",
              List.of("model", "lexicon", "extract.text", "extract.reading", "extract.actor")),
          Map.entry("extract.quote", List.of("model", "lexicon", "extract.text")),
          Map.entry("extract.fact", List.of("model", "lexicon", "extract.text")),
          Map.entry("entity", List.of("model", "lexicon")),
          Map.entry("dedupe", List.of("model")),
          Map.entry("evaluate", List.of("model")),
          Map.entry("warehouse", List.of("model", "job", "evaluate")),
          Map.entry(
              "run",
              List.of(
                  "model",
                  "job",
                  "source",
                  "fetch",
                  "clean",
                  "lexicon",
                  "extract",
                  "entity",
                  "dedupe",
                  "evaluate",
                  "warehouse")),
          Map.entry("report", List.of("model")),
          Map.entry("schedule", List.of("model", "job", "run")),
          Map.entry("cli", List.of("model", "job", "evaluate", "run", "report")));

  /** The core, which knows neither Spring nor JDBC. */
  private static final List<String> CORE =
      List.of("model", "job", "clean", "lexicon", "extract", "entity", "dedupe", "evaluate");

  @TestFactory
  List<DynamicTest> packagesImportOnlyWhatTheTableAllows() {
    List<DynamicTest> tests = new ArrayList<>();
    MAY_IMPORT.forEach(
        (name, allowed) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("org.ascribe." + name)
                            .should()
                            .dependOnClassesThat(projectClassesOutside(name, allowed))
                            .because(
                                "'"
                                    + name
                                    + "' may import "
                                    + allowed
                                    + " only; move the class to where it is used, or pass the"
                                    + " value in")
                            .allowEmptyShould(true)
                            .check(CLASSES))));
    return tests;
  }

  private static DescribedPredicate<JavaClass> projectClassesOutside(
      String name, List<String> allowed) {
    return DescribedPredicate.describe(
        "classes of packages outside " + allowed,
        used ->
            used.getPackageName().startsWith("org.ascribe.")
                && !used.getPackageName().equals("org.ascribe." + name)
                && allowed.stream()
                    .noneMatch(a -> used.getPackageName().equals("org.ascribe." + a)));
  }

  @TestFactory
  List<DynamicTest> theCoreKnowsNeitherSpringNorJdbc() {
    return CORE.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("org.ascribe." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.springframework..", "java.sql", "javax.sql")
                            .because("the core runs without a context; do it in 'run' instead")
                            .check(CLASSES)))
        .toList();
  }

  @Test
  void everyPackageStandsInTheTable() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_IMPORT.keySet().stream().map(name -> "org.ascribe." + name).toArray(String[]::new))
        .because("a new package needs a row in this test and in the README")
        .check(CLASSES);
  }

  @Test
  void noFieldIsInjected() {
    fields()
        .should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .because("dependencies come through constructors")
        .check(CLASSES);
  }
}
