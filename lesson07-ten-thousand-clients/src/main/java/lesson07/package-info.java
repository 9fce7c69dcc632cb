/**
 * Lesson 7: ten thousand clients, with a thread for each, with a virtual thread for each, and with one thread for all.
 *
 * <p>Read the steps in order: {@link lesson07.Step1PlatformThreads}, {@link lesson07.Step2VirtualThreads} with
 * {@link lesson07.Pinning}, {@link lesson07.Step3Selector}, {@link lesson07.Step4Selectors}. Then read the finished
 * {@link lesson07.EventLoopServer}. {@link lesson07.ThreadServer} is lesson 4's finished server, and
 * {@link lesson07.LoadLab} compares them.
 *
 * <p>Their parts: {@link lesson07.SelectedClient}, {@link lesson07.LineAssembler}, {@link lesson07.PendingWrites}
 * (since step 3), and, in the finished server, {@link lesson07.EventLoop}, {@link lesson07.EventLoops},
 * {@link lesson07.Client}, {@link lesson07.Conversation} and {@link lesson07.LingeringClient}.
 */
package lesson07;
