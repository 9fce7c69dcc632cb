# The Python original's multithreaded server. Two things are new: a message ends at a newline, and any free port will do.
import socket
from _thread import start_new_thread

server_socket = socket.socket()
host = '127.0.0.1'
port = 0
thread_count = 0

try:
    server_socket.bind((host, port))
except socket.error as e:
    print(str(e))

server_socket.listen(5)
print('Waiting for connections, listening on %s:%d' % server_socket.getsockname(), flush=True)


def client_thread(connection):
    connection.send(str.encode('Welcome to the server\n'))
    rest = ''
    while True:
        data = connection.recv(2048)
        if not data:
            break
        *lines, rest = (rest + data.decode('utf-8')).split('\n')
        for line in lines:
            connection.sendall(str.encode('Hello I am server ' + line + '\n'))
    connection.close()


while True:
    client, address = server_socket.accept()
    print('Connected to: ' + address[0] + ':' + str(address[1]))
    start_new_thread(client_thread, (client,))
    thread_count += 1
    print('Thread number: ' + str(thread_count))
