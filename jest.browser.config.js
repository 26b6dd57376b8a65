import base from './jest.config.js';

/** The story in a real browser without JavaScript, against the server as `npm start` starts it. */
const { globalSetup, globalTeardown, testPathIgnorePatterns, ...rest } = base;
export default { ...rest, testMatch: ['<rootDir>/tests/browser/**/*.test.ts'], testTimeout: 120_000 };
