/* Takes the place of the file of this name that comes with Cockpit. */

/* Cockpit would give up on its own scripts after seven seconds, and stay empty, where the line or the machine is slow. */
window.require.config({ waitSeconds: 0 });

export default {
  app: {
    vendor: 'Recommendation tracker',
    name: 'Cockpit'
  },
  customScripts: ['../../../assets/webapp-session'],
  disableWelcomeMessage: true
};
