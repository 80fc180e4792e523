/**
 * The page of a test file. Mocha fails a test on an uncaught error, but not on a promise that nobody caught: throw its
 * reason again, so that it is one.
 *
 * @param {string} testFramework the address of the script that runs the tests
 */
export const testPage = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Test</title>
    <script>
      addEventListener('unhandledrejection', (event) => {
        if (!event.defaultPrevented) throw event.reason;
      });
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>
`;
