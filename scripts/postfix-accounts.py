"""The accounts of the real relay of make chaos, as Postfix asks for them (Dovecot's protocol): one socket, one account."""
import base64
import socketserver
import sys

PATH, NAME, PASSWORD = sys.argv[1:]


class Asked(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"VERSION\t1\t2\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t%s\nDONE\n" % (b"0" * 32))
        for line in self.rfile:
            words = line.decode().rstrip("\n").split("\t")
            if words[0] != "AUTH":
                continue
            said = dict(word.partition("=")[::2] for word in words[3:])
            # The address, the name and the password, with a NUL before each but the first.
            known = base64.b64decode(said.get("resp", "") + "==").split(b"\0")[1:] == [NAME.encode(), PASSWORD.encode()]
            self.wfile.write(f"{'OK' if known else 'FAIL'}\t{words[1]}\tuser={NAME}\n".encode())


with socketserver.ThreadingUnixStreamServer(PATH, Asked) as server:
    server.serve_forever()
