/** An expected outcome as a value: a bug throws, a refusal is returned. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; error: Refusal };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refuse<Refusal>(error: Refusal): { ok: false; error: Refusal } {
  return { ok: false, error };
}
