import sharp from "sharp";

// Pictures are drawn now and then, pages all the time: nothing of a picture is kept, and it has one thread.
sharp.cache(false);
sharp.concurrency(1);

export { sharp };
