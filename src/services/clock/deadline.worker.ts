// A worker's timers are not throttled as those of a hidden page are. A number of milliseconds sets the one timer
// anew, `null` stops it; every ring is one empty message.
let timer: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<number | null>) => {
  clearTimeout(timer);
  if (data !== null)
    timer = setTimeout(() => {
      postMessage(null);
    }, data);
});
