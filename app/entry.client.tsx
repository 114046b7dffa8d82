// Pages load no framework (docs/decisions/002); Remix wants this entry to exist.
export {};
