import { createServer } from "node:http";

// The same bytes and headers as one page of the portal, by nothing but node:http: what this machine can do at best.
process.once("message", ({ headers, body }) => {
  const bytes = Buffer.from(body, "base64");
  const server = createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));
});
