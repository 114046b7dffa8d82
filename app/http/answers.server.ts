/** Answers that are thrown: the error page says the rest in the reader's language. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

export function badRequest(): Response {
  return new Response(null, { status: 400 });
}

/** A redirect after a form was taken: the browser fetches the next page with GET. */
export function seeOther(location: string, headers?: HeadersInit): Response {
  const all = new Headers(headers);
  all.set("Location", location);
  return new Response(null, { status: 303, headers: all });
}

/** An item that lives at another address in this language. It may move back, so the way is asked for each time. */
export function movedTo(location: string): Response {
  return new Response(null, { status: 301, headers: { Location: location, "Cache-Control": "no-cache" } });
}
