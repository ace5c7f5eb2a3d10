/**
 * Compiles the messages of a file when the desk is built, so that no browser has to fetch what reads ICU's syntax: what
 * is left of that for the page, `use-intl/format-message/format-only`, weighs a twentieth.
 *
 * @param {string} source JSON of messages, nested by their keys.
 */
module.exports = function compileMessages(source) {
  const done = this.async();
  import('icu-minify/compile').then(({ default: compile }) => {
    const compiled = JSON.parse(source, (_, value) => (typeof value === 'string' ? compile(value) : value));
    done(null, `export default ${JSON.stringify(compiled)};`);
  }, done);
};
