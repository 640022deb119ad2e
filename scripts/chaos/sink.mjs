// A relay that takes its time: it remembers which mails it took, by Message-ID, and answers each last dot late.
import { createServer } from "node:net";

/** @param patience how long the answer to a last dot waits, in ms */
export async function openSink(port, patience) {
  const taken = [];
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    socket.setNoDelay(true);
    let rest = "";
    let data = null;
    socket.write("220 essai\r\n");
    socket.on("data", (chunk) => {
      rest += chunk.toString("latin1");
      for (
        let end = rest.indexOf("\r\n");
        end >= 0;
        end = rest.indexOf("\r\n")
      ) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== null && line !== ".") {
          data.push(line);
        } else if (data !== null) {
          // Taken here and now; who sent it learns it later, or never.
          taken.push(
            /^Message-ID: (.+)$/im.exec(data.join("\n"))?.[1] ?? "none",
          );
          data = null;
          setTimeout(
            () => socket.writable && socket.write("250 ok\r\n"),
            patience(),
          );
        } else if (/^DATA/i.test(line)) {
          data = [];
          socket.write("354 go\r\n");
        } else if (/^QUIT/i.test(line)) {
          socket.end("221 bye\r\n");
        } else {
          socket.write("250 ok\r\n");
        }
      }
    });
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    taken,
    close() {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}
