import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** Answers to the recipient and to the text, as a mail server gives them. */
export type SmtpAnswers = { recipient?: string; text?: string };

/** A mail server that takes everything, unless told to answer otherwise; `taken` holds what it took. */
export async function smtpServer(answers: SmtpAnswers = {}) {
  const taken: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    converse(socket, answers, taken);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    answers,
    taken,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function converse(socket: Socket, answers: SmtpAnswers, taken: string[]) {
  let pending = "";
  let text: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const endText = (lines: string[]) => {
    const answer = answers.text ?? "250 taken";
    if (answer.startsWith("2")) taken.push(lines.join("\n"));
    text = null;
    say(answer);
  };
  const hear = (line: string) => {
    if (!text) {
      say(answerTo(line, answers));
      if (/^DATA/i.test(line)) text = [];
    } else if (line === ".") endText(text);
    else text.push(line);
  };
  say("220 ready");
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    pending += chunk.toString("utf8");
    const lines = pending.split("\r\n");
    pending = lines.pop() ?? "";
    for (const line of lines) hear(line);
  });
}

function answerTo(line: string, { recipient = "250 known" }: SmtpAnswers): string {
  if (/^RCPT/i.test(line)) return recipient;
  if (/^DATA/i.test(line)) return "354 go on";
  return /^QUIT/i.test(line) ? "221 bye" : "250 fine";
}
