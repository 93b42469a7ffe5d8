package org.ascribe.run;

import javax.sql.DataSource;
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
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

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

  static ConfigurableApplicationContext start(DataSource dataSource) {
    return new SpringApplicationBuilder(BatchApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .properties(
            "spring.batch.job.enabled=false",
            "spring.batch.jdbc.table-prefix=batch.BATCH_",
            "spring.batch.jdbc.initialize-schema=never")
        .initializers(
            context ->
                ((GenericApplicationContext) context)
                    .registerBean(
                        "dataSource",
                        DataSource.class,
                        () -> dataSource,
                        definition -> definition.setDestroyMethodName("")))
        .run();
  }
}
