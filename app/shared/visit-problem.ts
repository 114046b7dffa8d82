/** Why a party cannot book a beginning as it stands. */
export type VisitProblem =
  | { kind: "gone" | "closed" | "too-late" | "too-far" | "full" | "no-price" | "child-alone" | "no-children" }
  | { kind: "short"; left: number }
  | { kind: "too-many"; most: number }
  | { kind: "too-few"; least: number };
