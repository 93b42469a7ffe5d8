package org.ascribe.job;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What messages say about a YAML node. */
final class YamlNodes {
  private YamlNodes() {}

  /** From 1; 0 where it is not known. */
  static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** The node as it is called in a message: {@code a list}. */
  static String kindOf(Node node) {
    if (node instanceof MappingNode) {
      return "keys with values";
    }
    return node instanceof SequenceNode ? "a list" : "'" + ((ScalarNode) node).getValue() + "'";
  }

  /** The items of a list, or the node itself where it is none. */
  static List<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }
}
