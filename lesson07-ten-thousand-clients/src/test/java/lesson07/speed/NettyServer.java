package lesson07.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.codec.string.StringEncoder;
import lesson07.terminal.Show;

/** The same protocol, served by Netty as its users write it. {@code ./learn measure 7} compares the lesson with it. */
final class NettyServer {

    private NettyServer() {}

    public static void main(String[] args) throws InterruptedException {
        var loops =
                new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), NioIoHandler.newFactory());
        Channel listener = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 4096)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel client) {
                        client.pipeline()
                                .addLast(new LineBasedFrameDecoder(8192))
                                .addLast(new StringDecoder(UTF_8), new StringEncoder(UTF_8), new Answering());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        System.out.println("Waiting for connections, listening on " + Show.address(listener.localAddress()));
        listener.closeFuture().sync(); // blocks until the process ends
    }

    private static final class Answering extends SimpleChannelInboundHandler<String> {

        @Override
        public void channelActive(ChannelHandlerContext client) {
            client.writeAndFlush("Welcome to the server\n");
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext client, Throwable cause) { // for example, it has reset
            client.close();
        }

        @Override
        protected void channelRead0(ChannelHandlerContext client, String line) {
            client.writeAndFlush("Hello I am server " + line + "\n");
        }
    }
}
