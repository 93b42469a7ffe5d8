package org.ascribe.extract;

import java.util.List;

/**
 * A sentence ready for the rules.
 *
 * @param sources who speaks in it and how far; the publisher last, where it speaks for itself
 * @param cyber true where it or its neighbourhood is about cyber activity
 */
record Page(Reading reading, List<Source> sources, boolean cyber) {}
