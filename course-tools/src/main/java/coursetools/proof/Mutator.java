package coursetools.proof;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Makes the mutants of a class: a limit off by one, a condition that always holds, a call left out, a lock not taken, a
 * resource not closed. It changes the source, so that a mutant can be read as a line before and a line after. Some don't
 * compile; the caller leaves them out.
 */
final class Mutator extends TreeScanner<Void, String> {

    private static final String CALLS_THAT_STAY = // other constructors, and what prints: no rule speaks of that
            "(?s)(this|super|System\\.(out|err)\\.\\w+)\\(.*";

    private final ParsedSource source;
    private final SourceChanges changes;

    private Mutator(ParsedSource source, SourceChanges changes) {
        this.source = source;
        this.changes = changes;
    }

    static List<Mutant> mutants(Variant variant) {
        ParsedSource source = ParsedSource.of(variant.file());
        SourceChanges changes = new SourceChanges(variant.name(), source);
        new Mutator(source, changes).scan(source.unit(), "");
        return changes.mutants();
    }

    @Override
    public Void visitBinary(BinaryTree tree, String type) {
        changes.replaceOperator(source.end(tree.getLeftOperand()), source.start(tree.getRightOperand()));
        return super.visitBinary(tree, type);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, String type) {
        changes.replaceOperator(source.end(tree.getVariable()), source.start(tree.getExpression()));
        return super.visitCompoundAssignment(tree, type);
    }

    @Override
    public Void visitUnary(UnaryTree tree, String type) {
        switch (tree.getKind()) {
            case LOGICAL_COMPLEMENT -> changes.replace(source.start(tree), source.start(tree.getExpression()), "");
            case PREFIX_INCREMENT, PREFIX_DECREMENT ->
                changes.replaceOperator(source.start(tree), source.start(tree.getExpression()));
            case POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                changes.replaceOperator(source.end(tree.getExpression()), source.end(tree));
            default -> {}
        }
        return super.visitUnary(tree, type);
    }

    @Override
    public Void visitIf(IfTree tree, String type) {
        changes.replace(tree.getCondition(), "(true)");
        changes.replace(tree.getCondition(), "(false)");
        return super.visitIf(tree, type);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, String type) {
        changes.replace(tree, source.textOf(tree.getTrueExpression()));
        changes.replace(tree, source.textOf(tree.getFalseExpression()));
        return super.visitConditionalExpression(tree, type);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, String type) {
        String text = source.textOf(tree);
        if (tree.getValue() instanceof Boolean value) {
            changes.replace(tree, "" + !value);
        } else if (tree.getValue() instanceof Integer || tree.getValue() instanceof Long) {
            changes.replace(tree, "(" + text + " + 1)");
            changes.replace(tree, "(" + text + " - 1)");
        }
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, String type) {
        ExpressionTree expression = tree.getExpression();
        if (expression instanceof MethodInvocationTree && !source.textOf(tree).matches(CALLS_THAT_STAY)) {
            changes.replace(tree, "{}");
        }
        return super.visitExpressionStatement(tree, type);
    }

    @Override
    public Void visitMethod(MethodTree tree, String type) {
        if (tree.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
            int from = source.text().indexOf("synchronized ", source.start(tree.getModifiers()));
            changes.replace(from, from + "synchronized ".length(), "");
        }
        return super.visitMethod(tree, tree.getReturnType() == null ? "" : source.textOf(tree.getReturnType()));
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, String type) {
        return super.visitLambdaExpression(tree, ""); // what it returns isn't known without its types
    }

    @Override
    public Void visitReturn(ReturnTree tree, String type) {
        if (tree.getExpression() != null) {
            changes.replaceValue(tree.getExpression(), type);
        }
        return super.visitReturn(tree, type);
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, String type) {
        changes.replace(source.start(tree), source.start(tree.getBlock()), "");
        return super.visitSynchronized(tree, type);
    }

    @Override
    public Void visitTry(TryTree tree, String type) {
        if (!tree.getResources().isEmpty()) {
            changes.leaveOpen(tree);
        }
        return super.visitTry(tree, type);
    }
}
