// A package on its way from the author's page to a learning platform.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { figureReady, openAuthor } from './author';
import { openAt, scratch, serve } from './hosts';
import type { Version } from './platform';
import { launch, platformPage } from './platform';
import type { Site } from './site';

interface Uploaded {
  url: string;
  manifest: string;
}

/** Downloads a package from the author's page, and unpacks it on a server with a platform. */
export async function upload(site: Site, version: Version, draft: string): Promise<Uploaded> {
  const { page, complaints } = await openAuthor(site, draft, { acceptDownloads: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download for SCORM ${version}` }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^cosine-lab-\w+-\w+-scorm-(1\.2|2004)\.zip$/);
  expect(complaints).toEqual([]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const folder = scratch();
  mkdirSync(join(folder, 'package'));
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, 'package', name), bytes);
  }
  writeFileSync(join(folder, 'index.html'), platformPage(version));
  const { url } = await serve(folder);
  return { url, manifest: strFromU8(files['imsmanifest.xml'] ?? new Uint8Array()) };
}

interface Launched {
  page: Page;
  figure: FrameLocator;
  complaints: string[];
}

export const inside = (page: Page): FrameLocator =>
  page.frameLocator('#middle').frameLocator('#package').frameLocator('iframe');

export async function launched(site: Site, url: string): Promise<Launched> {
  const { page, complaints } = await openAt(site, url);
  await page.setViewportSize({ width: 940, height: 1560 });
  await launch(page);
  await figureReady(inside(page));
  return { page, figure: inside(page), complaints };
}
