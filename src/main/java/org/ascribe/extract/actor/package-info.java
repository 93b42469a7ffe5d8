/**
 * Who can accuse and be accused: states, their organs, groups, people, companies; and the words
 * that stand for them.
 */
@NullMarked
package org.ascribe.extract.actor;

import org.jspecify.annotations.NullMarked;
