package org.ascribe.extract;

/** "A joined B in blaming C", "released in coordination with B". */
final class Joining implements ClaimRule {
  @Override
  public void apply(Page page, Story story, Sheet sheet) {}
}
