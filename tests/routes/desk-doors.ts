export type Door = {
  name: string;
  path: string;
  enter: (args: never) => Promise<unknown>;
  form?: Record<string, string>;
  usesId?: boolean;
};
