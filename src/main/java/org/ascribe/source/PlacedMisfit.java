package org.ascribe.source;

/** A misfit with the field, or the pointer within the record, where it stands. */
final class PlacedMisfit extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final Misfit misfit;

  PlacedMisfit(String place, Misfit misfit) {
    super(misfit.getMessage(), null, false, false);
    this.place = place;
    this.misfit = misfit;
  }

  String place() {
    return place;
  }

  Misfit misfit() {
    return misfit;
  }
}
