import { Emblem } from "#app/ui/emblem.tsx";

/** A small square of the item's own colour with its emblem; the name stands beside it. */
export function LineTile({ emblem, accent }: { emblem: string; accent: string }) {
  return (
    <div className={`accent-${accent} grid size-16 shrink-0 place-items-center rounded-md bg-accent text-footer-ink`}>
      <Emblem name={emblem} className="size-10" />
    </div>
  );
}
