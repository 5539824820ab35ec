package io.keybuzz.adapters.marketplace.shared.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element with everything in it. Names are local ones: marketplaces change prefixes more often than meanings.
 *
 * @param text what it says itself, without its children, stripped of blanks at both ends
 */
public record XmlNode(String name, Map<String, String> attributes, String text, List<XmlNode> children) {
    public XmlNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The first child of this name. */
    public Optional<XmlNode> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /** All children of this name, in order. */
    public List<XmlNode> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** What is said at the end of this path of children, if anything. */
    public Optional<String> text(String... path) {
        return at(path).map(XmlNode::text).filter(said -> !said.isEmpty());
    }

    /** The element at the end of this path of children. */
    public Optional<XmlNode> at(String... path) {
        Optional<XmlNode> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(node -> node.child(step));
        }
        return found;
    }

    /** An attribute, if it says something. */
    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).map(String::strip).filter(said -> !said.isEmpty());
    }

    /** It does not tell what a buyer wrote. */
    @Override
    public String toString() {
        return "XmlNode[" + name + ", " + children.size() + " children]";
    }
}
