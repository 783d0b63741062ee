// A made-up business that passes; the number is from the range that the United States keep for fiction.

export const EXAMPLE: { readonly [path: string]: string | boolean } = {
  'businessProfile/country': 'US',
  'businessProfile/entityType': 'private_company',
  'businessProfile/legalName': 'Lakeside Dental Group LLC',
  'businessProfile/displayName': 'Lakeside Dental',
  'businessProfile/registrationId': '12-3456789',
  'businessProfile/website': 'https://lakeside-dental.example.com',
  'businessProfile/address/street': '120 Harbor Street',
  'businessProfile/address/city': 'Oakland',
  'businessProfile/address/region': 'CA',
  'businessProfile/address/postalCode': '94607',
  'businessProfile/useCase': 'Patients call to book appointments; we text them a reminder the day before.',
  'businessProfile/expectedUsage': 'About 900 calls and 1,200 messages a month.',
  'authorizedRepresentative/name': 'Maria Olsen',
  'authorizedRepresentative/title': 'Practice manager',
  'authorizedRepresentative/email': 'maria@lakeside-dental.example.com',
  'authorizedRepresentative/phone': '+15105550142',
  attestationAccepted: true,
};
