// Draws docs/greenroom.png, the picture in the README: an answer under way, in the app as it was last built.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from './browser.mjs';
import { palettePng } from './palette-png.mjs';
import { root } from './run.mjs';
import { dist, isBuilt, serve } from './serve.mjs';

const picture = join(root, 'docs', 'greenroom.png');
/** A page that loads quickly keeps its picture small, in bytes. */
const MOST = 150_000;

/** The same question at each drawing: the code draws it. */
const INTERVIEW = '#/setup?format=quick&code=GRE-EN5';
const BEGAN = new Date('2027-03-02T18:20:00');
/** Each part, and the seconds that are told of it so far. */
const TOLD = /** @type {const} */ ([
  ['Situation', 26],
  ['Task', 19],
  ['Action', 80],
]);

async function draw() {
  if (!isBuilt()) throw new Error('There is nothing to draw in dist/ yet: run `npm run build` first.');
  const served = await serve(dist, 0);
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await page.clock.install({ time: BEGAN });
    await page.goto(`http://localhost:${served.port}/${INTERVIEW}`);
    await press(page, 'Start interview');
    await press(page, 'Begin');
    await page.clock.pauseAt(BEGAN.getTime() + 120_000);
    await press(page, 'Start answer');
    for (const [part, seconds] of TOLD) {
      await press(page, part);
      await page.clock.fastForward(seconds * 1000);
    }
    // The deadline for the next look is kept by a worker, whose time runs on its own: the page is told to look.
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByRole('timer', { name: 'Answer time' }).getByText('2:05').waitFor();
    await page.getByText('Saved on this device').waitFor();
    await page.mouse.move(0, 0);
    const drawn = await page.screenshot({ scale: 'css' });
    const bytes = await smaller(await browser.newPage(), drawn);
    if (bytes.length > MOST) throw new Error(`The picture has ${bytes.length} bytes, more than ${MOST}.`);
    await writeFile(picture, bytes);
    console.log(`${picture}: ${bytes.length} bytes`);
  } finally {
    await browser.close();
    await served.close();
  }
}

/**
 * The picture in fewer bytes. A browser is at hand to read it.
 * @param {import('playwright').Page} page
 * @param {Buffer} png
 */
async function smaller(page, png) {
  const { pixels, width } = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const { width, height } = image;
      const ink = /** @type {OffscreenCanvasRenderingContext2D} */ (
        new OffscreenCanvas(width, height).getContext('2d')
      );
      ink.drawImage(image, 0, 0);
      const reader = new FileReader();
      const read = new Promise((resolve) => (reader.onload = resolve));
      reader.readAsDataURL(new Blob([ink.getImageData(0, 0, width, height).data]));
      await read;
      return { pixels: String(reader.result).replace(/^.*,/u, ''), width };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return palettePng(Buffer.from(pixels, 'base64'), width);
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name
 */
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

draw().catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exitCode = 1;
});
