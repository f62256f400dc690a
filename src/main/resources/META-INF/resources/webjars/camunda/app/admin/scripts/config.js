/* Takes the place of the file of this name that comes with Admin. */
export default {
  app: {
    vendor: 'Recommendation tracker',
    name: 'Admin'
  },
  customScripts: ['../../../assets/webapp-session'],
  disableWelcomeMessage: true
};
