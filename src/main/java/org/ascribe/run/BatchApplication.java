package org.ascribe.run;

import java.time.Clock;
import javax.sql.DataSource;
import org.ascribe.warehouse.Merge;
import org.ascribe.warehouse.Rejects;
import org.ascribe.warehouse.Staging;
import org.ascribe.warehouse.Verification;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * The Spring context of a session: Spring Batch with its JDBC job repository on the warehouse's own
 * data source, so that rows and restart position commit together. Only what jobs need is
 * configured; jobs are built from their specs, not declared as beans.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class,
  BatchAutoConfiguration.class
})
class BatchApplication {

  static ConfigurableApplicationContext start(DataSource dataSource, Inputs inputs) {
    return new SpringApplicationBuilder(BatchApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .properties(
            "spring.batch.job.enabled=false",
            "spring.batch.jdbc.table-prefix=batch.BATCH_",
            "spring.batch.jdbc.initialize-schema=never")
        .initializers(
            context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean(Inputs.class, () -> inputs);
              beans.registerBean(
                  "dataSource",
                  DataSource.class,
                  () -> dataSource,
                  definition -> definition.setDestroyMethodName(""));
            })
        .run();
  }

  @Bean
  Staging staging(DataSource dataSource) {
    return new Staging(dataSource);
  }

  @Bean
  Verification verification(DataSource dataSource) {
    return new Verification(dataSource);
  }

  @Bean
  Merge merge(DataSource dataSource) {
    return new Merge(dataSource);
  }

  @Bean
  RowBuilders rowBuilders(Inputs inputs) {
    return new RowBuilders(SingletonSupplier.of(DocumentPipeline::load), inputs);
  }

  /** Reads documents on all cores; chunks are still written by the step's own thread. */
  @Bean
  ThreadPoolTaskExecutor processors() {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(Runtime.getRuntime().availableProcessors());
    executor.setThreadNamePrefix("extract-");
    executor.setDaemon(true);
    return executor;
  }

  @Bean
  JobAssembler jobAssembler(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ThreadPoolTaskExecutor processors,
      RowBuilders rowBuilders,
      Staging staging,
      Verification verification,
      Merge merge,
      Rejects rejects) {
    return new JobAssembler(
        repository, transactions, processors, rowBuilders, staging, verification, merge, rejects);
  }

  @Bean
  Rejects rejects(DataSource dataSource) {
    return new Rejects(dataSource);
  }

  @Bean
  Replay replay(
      DataSource dataSource,
      JobRepository repository,
      JobOperator operator,
      JobAssembler assembler,
      Staging staging,
      Merge merge,
      Rejects rejects) {
    return new Replay(
        dataSource,
        repository,
        operator,
        assembler,
        staging,
        rejects,
        new RunResults(merge),
        Clock.systemDefaultZone());
  }

  @Bean
  JobRunner jobRunner(
      Inputs inputs,
      DataSource dataSource,
      JobRepository repository,
      JobOperator operator,
      JobAssembler assembler,
      PlatformTransactionManager transactions,
      RowBuilders rowBuilders,
      Staging staging,
      Verification verification,
      Merge merge) {
    DryRun dryRun =
        new DryRun(
            inputs,
            new TransactionTemplate(transactions),
            rowBuilders,
            staging,
            verification,
            merge);
    return new JobRunner(
        inputs,
        dataSource,
        repository,
        operator,
        assembler,
        staging,
        new RunResults(merge),
        dryRun,
        Clock.systemDefaultZone());
  }
}
