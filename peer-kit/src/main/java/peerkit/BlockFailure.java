package peerkit;

/** What {@link FailureBlock#failure()} throws: its message is the block, which starts on a new line. */
final class BlockFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    private final transient FailureBlock block;

    BlockFailure(FailureBlock block) {
        super("\n" + block);
        this.block = block;
    }

    FailureBlock block() {
        return block;
    }
}
