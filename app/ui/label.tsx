import { Emblem } from "./emblem.tsx";
import { Unbroken } from "./unbroken.tsx";

export type LabelProps = {
  emblem: string;
  accent: string;
  /** Left out where it stands directly below. */
  title?: string;
  place?: string;
  titleLang?: string;
  shape?: "tin" | "square";
  /** The label repeats what the text beside it says, so readers of text skip it. */
  decorative?: boolean;
};

/** What stands for an item without a photo: its name on contour ground, like a good tea tin. */
export function Label({ emblem, accent, title, place, titleLang, shape = "tin", decorative = true }: LabelProps) {
  return (
    <div
      className={`tin ${shape === "square" ? "tin-square" : ""} tin-${groundOf(emblem)} accent-${accent}`}
      aria-hidden={decorative || undefined}
    >
      <div className="tin-emblem">
        <Emblem name={emblem} />
      </div>
      <div className="tin-words">
        {title ? (
          <p className="tin-name" lang={titleLang}>
            <Unbroken text={title} lang={titleLang} />
          </p>
        ) : null}
        {place ? (
          <p className="tin-place">
            <Unbroken text={place} />
          </p>
        ) : null}
      </div>
    </div>
  );
}

function groundOf(emblem: string): number {
  let sum = 0;
  for (const letter of emblem) sum += letter.charCodeAt(0);
  return (sum % 6) + 1;
}
