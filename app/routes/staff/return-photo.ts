import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { returnPhotoAnswer } from "#app/http/return-photo.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  return returnPhotoAnswer(page, "staff");
});
