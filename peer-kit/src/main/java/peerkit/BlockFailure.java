package peerkit;

/** What {@link FailureBlock#failure()} throws: its message is the block, which starts on a new line. */
public final class BlockFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    private final transient FailureBlock block;

    BlockFailure(FailureBlock block) {
        super("\n" + block);
        this.block = block;
    }

    public FailureBlock block() {
        return block;
    }
}
