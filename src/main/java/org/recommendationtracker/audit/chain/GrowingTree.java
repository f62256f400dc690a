package org.recommendationtracker.audit.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.BiConsumer;

/** The root of a tree to which leaf after leaf is added. Remembers as many hashes as the number of leaves has bits. */
final class GrowingTree {

    private final Deque<Subtree> right = new ArrayDeque<>();
    private final BiConsumer<Integer, Hash> whole;
    private long leaves;

    private record Subtree(int height, Hash hash) {}

    /** @param whole told of each whole subtree as it is completed: its height, and its root */
    GrowingTree(BiConsumer<Integer, Hash> whole) {
        this.whole = whole;
    }

    void add(Hash leaf) {
        leaves++;
        Subtree last = new Subtree(0, leaf);
        while (!right.isEmpty() && right.peek().height() == last.height()) {
            last = new Subtree(last.height() + 1, Hash.ofNode(right.pop().hash(), last.hash()));
            whole.accept(last.height(), last.hash());
        }
        right.push(last);
    }

    long leaves() {
        return leaves;
    }

    Hash root() {
        Iterator<Subtree> fromTheRight = right.iterator();
        if (!fromTheRight.hasNext()) {
            return Hash.ofNothing();
        }
        Hash root = fromTheRight.next().hash();
        while (fromTheRight.hasNext()) {
            root = Hash.ofNode(fromTheRight.next().hash(), root);
        }
        return root;
    }
}
