import { Fragment, type ReactNode } from "react";

const slot = "\uE000";

/** A text with something set into it that is no text of the page's language: a name in Vietnamese, a link. */
export function slotted(text: (slot: string) => string, content: ReactNode): ReactNode {
  const [before = "", ...after] = text(slot).split(slot);
  return (
    <>
      {before}
      {after.map((part, place) => (
        <Fragment key={place}>
          {content}
          {part}
        </Fragment>
      ))}
    </>
  );
}
