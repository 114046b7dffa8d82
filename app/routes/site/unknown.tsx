import { notFound } from "#app/http/answers.server.ts";

/** Any address that is none of ours, below a locale or not: 404 in the reader's language. */
export function loader(): never {
  throw notFound();
}

export default function Unknown() {
  return null;
}
