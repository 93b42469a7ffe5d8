package org.ascribe.extract;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Response;

/** How states and bodies answered an operation. */
final class Responses {
  private final Cues cues;

  Responses(Cues cues) {
    this.cues = cues;
  }

  List<Response> in(String text, List<Passage> passages, List<AttributionClaim> claims) {
    return new ArrayList<>();
  }
}
