/* Takes the place of the file of this name that comes with Cockpit. */
export default {
  app: {
    vendor: 'Recommendation tracker',
    name: 'Cockpit'
  },
  customScripts: ['../../../assets/webapp-session'],
  disableWelcomeMessage: true
};
