/** One of the emblem family: the main tone is the text colour, the second --emblem-2. Decorative: the name stands beside it. */
export function Emblem({ name, className }: { name: string; className?: string }) {
  return (
    <svg viewBox="0 0 96 96" className={className} aria-hidden="true" focusable="false">
      <use href={`/art/emblems.svg#${name}`} />
    </svg>
  );
}
