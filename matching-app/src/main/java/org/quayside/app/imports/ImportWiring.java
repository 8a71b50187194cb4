package org.quayside.app.imports;

import org.quayside.app.candidate.CandidateJson;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.candidate.Registration;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.platform.Identities;
import org.quayside.app.vacancy.VacancyIntake;
import org.quayside.app.vacancy.VacancyView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what reading rows needs. */
@Configuration(proxyBeanMethods = false)
class ImportWiring {
    @Bean
    RowReading.Tools importTools(VacancyIntake vacancies, CvIntake cvs, CandidateJson candidates, DocumentText documents, Registration registration,
            Identities identities, OrganizationView organizations, VacancyView published) {
        return new RowReading.Tools(vacancies, cvs, candidates, documents, registration, identities, organizations, published);
    }
}
