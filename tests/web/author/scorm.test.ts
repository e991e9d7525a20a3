// A package for a learning platform, opened again.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Progress } from '../../../web/author/scorm/adapter/dialects';
import { SCORM_1_2, SCORM_2004 } from '../../../web/author/scorm/adapter/dialects';
import { fingerprint } from '../../../web/author/scorm/fingerprint';
import { zipped } from '../../../web/author/scorm/package';
import { kindOf } from '../../../web/author/scorm/kind';
import type { Work } from '../../../web/author/snippets';
import type { Values } from '../../../web/wire/messages';

const work: Work = {
  site: 'https://a.example/',
  values: { figure: 'pairs', exercise: 'on', theme: 'dark', origins: 'https://b.example' },
  title: 'Who & “what” <points> "where"?',
  height: 700,
  still: '',
  integrity: '',
};

function files(version: '1.2' | '2004', more: Partial<Work> = {}): Record<string, string> {
  const { bytes } = zipped(version, { ...work, ...more }, strToU8('the figure'));
  const unzipped = unzipSync(bytes);
  return Object.fromEntries(
    Object.entries(unzipped).map(([name, file]) => [name, strFromU8(file)]),
  );
}

describe.each(['1.2', '2004'] as const)('for SCORM %s', (version) => {
  test('it holds what its manifest lists, and nothing else', () => {
    const all = files(version);
    const listed = [...(all['imsmanifest.xml'] ?? '').matchAll(/<file href="([^"]+)"/g)];
    const names = ['imsmanifest.xml', ...listed.map((match) => match[1] ?? '')];
    expect(Object.keys(all).sort()).toEqual(names.sort());
    expect(all['cosine-lab.single.html']).toBe('the figure');
  });

  test('its page hands the parameters on, but not whom else the figure may talk with', () => {
    const page = files(version)['index.html'] ?? '';
    expect(page).toContain(
      'data-figure="figure=pairs&amp;exercise=on&amp;theme=dark&amp;graded=on"',
    );
    expect(page).toContain('data-kept="theme=dark"');
    expect(page).toContain('data-kind="graded"');
    expect(page).toContain('<html lang="en">');
    const german = files(version, { values: { ...work.values, lang: 'de' } });
    expect(german['index.html']).toContain('<html lang="de">');
    expect(page).toContain('<title>Who &amp; “what” &lt;points&gt; &quot;where&quot;?</title>');
  });

  test('its script is text that a person can read', () => {
    const script = files(version)['scorm.js'] ?? '';
    expect(script.split('\n').length).toBeGreaterThan(100);
    expect(script).not.toMatch(/^import /m);
  });
});

test('the manifests name their editions', () => {
  const old = files('1.2')['imsmanifest.xml'] ?? '';
  expect(old).toContain('http://www.imsproject.org/xsd/imscp_rootv1p1p2');
  expect(old).toContain('<schemaversion>1.2</schemaversion>');
  expect(old).toContain('adlcp:scormtype="sco"');
  const later = files('2004')['imsmanifest.xml'] ?? '';
  expect(later).toContain('http://www.imsglobal.org/xsd/imscp_v1p1');
  expect(later).toContain('<schemaversion>2004 4th Edition</schemaversion>');
  expect(later).toContain('adlcp:scormType="sco"');
});

test.each([
  [{ figure: 'pairs', exercise: 'on' }, 'graded'],
  [{ figure: 'pairs', graded: 'on' }, 'graded'],
  [{ figure: 'pairs', exercise: 'on', graded: 'off' }, 'exercise'],
  [{ figure: 'pairs', steps: 'on' }, 'steps'],
  [{ figure: 'ratio', steps: 'on', questions: 'on' }, 'questions'],
  [{ figure: 'pairs', exercise: 'on', questions: 'on' }, 'graded'],
  [{ figure: 'pairs' }, 'figure'],
  [{ figure: 'ratio', exercise: 'on', graded: 'on' }, 'figure'],
  [{ figure: 'ratio', questions: 'on' }, 'quiz'],
  [{ ask: 'Longer?|A|*B' }, 'quiz'],
  [{ figure: 'ratio', questions: 'on', graded: 'off' }, 'questions'],
  [{ figure: 'pairs', questions: 'on', graded: 'on' }, 'quiz'],
  [{ figure: 'words', questions: 'on' }, 'questions'],
])('%o is packed as %s', (values: Values, kind) => {
  expect(kindOf(values)).toBe(kind);
  expect(files('2004', { values })['index.html']).toContain(`data-kind="${kind}"`);
});

test('a package does not hold an author’s answers in plain sight', () => {
  const page = files('2004', { values: { ask: 'Which?|A|*Bee' } })['index.html'] ?? '';
  expect(page).toContain('data-kind="quiz"');
  expect(page).toMatch(/ask=~[\w-]+&amp;graded=on/);
  expect(page).not.toContain('Bee');
});

test('another figure is another package', () => {
  const id = (more: Partial<Work>): string =>
    /identifier="(cosine-lab[\w-]+)"/.exec(files('1.2', more)['imsmanifest.xml'] ?? '')?.[1] ?? '';
  expect(id({})).not.toBe('');
  expect(id({})).toBe(id({}));
  expect(id({ title: 'Other' })).not.toBe(id({}));
  expect(fingerprint('a')).toBe((0xe40c292c).toString(36));
});

describe('what is told', () => {
  const started: Progress = { done: false, success: null, share: null };
  const half: Progress = { done: true, success: null, share: 1 / 3 };
  const whole: Progress = { done: true, success: 'passed', share: 1 };
  const least: Progress = { done: true, success: 'failed', share: 0 };

  test('in the words of 1.2', () => {
    const told = (progress: Progress): object => Object.fromEntries(SCORM_1_2.progress(progress));
    expect(told(started)).toEqual({ 'cmi.core.lesson_status': 'incomplete' });
    expect(told(half)).toEqual({
      'cmi.core.score.raw': '33.33',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.lesson_status': 'completed',
    });
    expect(told(whole)).toMatchObject({ 'cmi.core.lesson_status': 'passed' });
    expect(told(least)).toMatchObject({ 'cmi.core.lesson_status': 'failed' });
    expect(SCORM_1_2.writeTime(3725.9)).toBe('0001:02:05');
  });

  test('in the words of 2004', () => {
    const told = (progress: Progress): object => Object.fromEntries(SCORM_2004.progress(progress));
    expect(told(started)).toEqual({ 'cmi.completion_status': 'incomplete' });
    expect(told(half)).toEqual({
      'cmi.score.raw': '33.33',
      'cmi.score.min': '0',
      'cmi.score.max': '100',
      'cmi.score.scaled': '0.3333',
      'cmi.completion_status': 'completed',
    });
    expect(told(whole)).toMatchObject({ 'cmi.success_status': 'passed' });
    expect(told(least)).toMatchObject({ 'cmi.success_status': 'failed' });
    expect(SCORM_2004.writeTime(3725.9)).toBe('PT3725S');
  });
});
