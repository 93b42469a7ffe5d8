package org.ascribe.source;
final class MailReader implements RecordReader { MailReader(SourceFile f, org.ascribe.job.SourceSpec s) {} public org.ascribe.model.Outcome<org.ascribe.model.SourceRecord> read() { throw new UnsupportedOperationException(); } public void close() {} }
