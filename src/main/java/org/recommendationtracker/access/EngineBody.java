package org.recommendationtracker.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.CalledProcessInstanceQueryDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.IncidentQueryDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessDefinitionQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricActivityInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricJobLogQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricProcessInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricTaskInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricVariableInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.identity.GroupQueryDto;
import org.camunda.bpm.engine.rest.dto.identity.PasswordPolicyRequestDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.rest.dto.management.JobDefinitionQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.JobQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.ProcessInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.VariableInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;

/**
 * What the body of a call to the engine's REST may hold: the fields of a class, which is the engine's own unless it
 * takes more than our clients need. {@link BodyCheck} compares.
 */
enum EngineBody {
    /** Whatever is sent is dropped. */
    NONE(Void.class),
    CLAIM(Claim.class),
    FORM(Form.class),
    START_FORM(StartForm.class),
    COMMENT(Comment.class),
    TASK_QUERY(TaskQueryDto.class),
    VARIABLE_QUERY(VariableInstanceQueryDto.class),
    PROCESS_QUERY(ProcessInstanceQueryDto.class),
    JOB_QUERY(JobQueryDto.class),
    JOB_DEFINITION_QUERY(JobDefinitionQueryDto.class),
    PAST_TASK_QUERY(HistoricTaskInstanceQueryDto.class),
    PAST_PROCESS_QUERY(HistoricProcessInstanceQueryDto.class),
    PAST_ACTIVITY_QUERY(HistoricActivityInstanceQueryDto.class),
    PAST_VARIABLE_QUERY(HistoricVariableInstanceQueryDto.class),
    JOB_LOG_QUERY(HistoricJobLogQueryDto.class),
    COCKPIT_INCIDENTS(IncidentQueryDto.class),
    COCKPIT_PROCESSES(org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessInstanceQueryDto.class),
    COCKPIT_CALLED(CalledProcessInstanceQueryDto.class),
    COCKPIT_CALLED_MODELS(ProcessDefinitionQueryDto.class),
    FILTER(Filter.class),
    GROUP_QUERY(GroupQueryDto.class),
    USER(UserDto.class),
    PROFILE(UserProfileDto.class),
    PASSWORD_POLICY(PasswordPolicyRequestDto.class);

    private final Class<?> fields;

    EngineBody(Class<?> fields) {
        this.fields = fields;
    }

    Class<?> fields() {
        return fields;
    }

    private record Claim(String userId) {}

    private record Comment(String message, String processInstanceId) {}

    private record Form(Map<String, Value> variables) {}

    private record StartForm(Map<String, Value> variables, String businessKey) {}

    /** One field of a form. */
    private record Value(Object value, Type type, Map<String, String> valueInfo) {}

    /** What a field of a form may be: nothing that is kept as an object or a file. */
    @SuppressWarnings("unused") // the names are what counts
    private enum Type {
        String,
        Boolean,
        Short,
        Integer,
        Long,
        Double,
        Date,
        Null
    }

    private record Filter(
            String id,
            String resourceType,
            String name,
            String owner,
            TaskQueryDto query,
            Map<String, JsonNode> properties,
            Long itemCount) {}
}
