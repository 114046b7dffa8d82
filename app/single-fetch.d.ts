import "@remix-run/node";

/** Loader and action data keep their types (dates stay dates), as remix.config.js turns single fetch on. */
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}
