import { expect, test } from 'vitest';
import { parseOsRelease } from '../../cmake/setup/system.mjs';

test('Debian is recognised, with its codename', () => {
  const text =
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n';
  expect(parseOsRelease(text)).toEqual({
    name: 'Debian GNU/Linux 12 (bookworm)',
    isDebian: true,
    codename: 'bookworm',
    manager: 'apt',
  });
});

test('a relative of Debian has its package manager but not its archive', () => {
  const text = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_CODENAME=wilma\n';
  expect(parseOsRelease(text)).toMatchObject({
    isDebian: false,
    manager: 'apt',
    name: 'Linux Mint',
  });
});

test.each([
  ['ID=fedora', 'dnf'],
  ["ID='rocky'\nID_LIKE='rhel centos fedora'", 'dnf'],
  ['ID=manjaro\nID_LIKE=arch', 'pacman'],
  ['ID=nixos', 'other'],
  ['', 'other'],
])('%j uses %s', (text, manager) => {
  expect(parseOsRelease(text)).toMatchObject({ isDebian: false, manager });
});
